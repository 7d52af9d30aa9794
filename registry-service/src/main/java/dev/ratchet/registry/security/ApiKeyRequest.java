package dev.ratchet.registry.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The claim to be the holder of a key. */
final class ApiKeyRequest extends BaseAuthenticationRequest {
    private final String token;

    ApiKeyRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
