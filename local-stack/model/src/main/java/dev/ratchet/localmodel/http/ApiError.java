package dev.ratchet.localmodel.http;

/** A request that cannot be answered; told to the caller in the form of the OpenAI API. */
final class ApiError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    ApiError(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, "invalid_request_error", message);
    }

    Reply reply() {
        return Reply.error(status, type, String.valueOf(getMessage()));
    }
}
