package dev.ratchet.messaging;

import java.sql.SQLException;

/** The database did not do what it was asked to. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, SQLException cause) {
        super(message, cause);
    }
}
