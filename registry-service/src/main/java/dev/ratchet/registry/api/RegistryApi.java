package dev.ratchet.registry.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the description of the API says of it as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ratchet",
                        version = "0.1.0",
                        description =
                                "Prompts as versioned artifacts, and deployments that take a better one to production and back."
                                        + " Errors are problem documents (RFC 9457)."
                                        + " Who belongs to several projects names one in the header X-Ratchet-Project.",
                        license = @License(name = "Apache-2.0")),
        security = {
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "basic"),
            @SecurityRequirement(name = "session")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "rk_<prefix>_<secret>",
        description = "An API key, or a token of the OpenID Connect provider")
@SecurityScheme(
        securitySchemeName = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "A user's name and password")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "ratchet-session",
        description = "A browser's session: POST /j_security_check with the form fields j_username and j_password")
public class RegistryApi extends Application {}
