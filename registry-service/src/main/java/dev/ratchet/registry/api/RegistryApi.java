package dev.ratchet.registry.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
                        contact = @Contact(name = "Ratchet maintainers"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "The installation that serves this description"),
        tags = {
            @Tag(name = "Prompts", description = "Versions of prompts: add, read, compare and try them"),
            @Tag(
                    name = "Live prompts",
                    description = "What agents run: by REST, and by the OpenFeature Remote Evaluation Protocol"),
            @Tag(name = "Files", description = "Versions as files, and what comes from other tools"),
            @Tag(name = "Templates", description = "Prompts and datasets that are ready to be used"),
            @Tag(name = "Deployments", description = "The way of each candidate to production, with its evidence"),
            @Tag(name = "Decisions", description = "What an owner decides about a candidate"),
            @Tag(name = "Rollouts", description = "How candidates reach their users, step by step"),
            @Tag(name = "Alerts", description = "What the monitor wants somebody to look at"),
            @Tag(name = "Policies", description = "What a candidate must show, and what happens when it gets worse"),
            @Tag(name = "Datasets", description = "Examples with what a good answer is"),
            @Tag(
                    name = "Evaluations",
                    description = "How good a version is on a dataset, and which model does it best"),
            @Tag(
                    name = "Improvements",
                    description = "Better versions, written from what the live one gets wrong on a dataset"),
            @Tag(
                    name = "Failures",
                    description = "Clusters of what goes wrong in production, and what people make of them"),
            @Tag(name = "Traces", description = "A recent sample of what agents did in production"),
            @Tag(name = "Audit", description = "Who decided what, sealed in a chain of hashes"),
            @Tag(name = "Webhooks", description = "Addresses that are told of what happens to deployments"),
            @Tag(name = "People", description = "Members, invitations, projects, and your own account"),
            @Tag(name = "API keys", description = "Keys of programs, with a role and scopes"),
            @Tag(name = "Plan", description = "What the project has signed up for")
        },
        security = {
            @SecurityRequirement(name = "bearer"),
            @SecurityRequirement(name = "apiKey"),
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
        securitySchemeName = "apiKey",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-API-Key",
        description = "An API key, for clients that send no bearer")
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
