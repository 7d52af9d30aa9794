package dev.ratchet.registry.persistence.audit;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** The end of a project's audit chain, on the connection of the transaction that adds to it. */
record ChainEnd(Connection connection, String project) {
    private static final String LOCK = "select seq, hash from audit_heads where project = ? for update";
    private static final String BEGIN =
            "insert into audit_heads (project, seq, hash) values (?, ?, ?) on conflict do nothing";
    private static final String MOVE = "update audit_heads set seq = ?, hash = ? where project = ?";
    private static final String APPEND = """
            insert into audit_log (project, seq, at, actor, action, subject, reason, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final HexFormat HEX = HexFormat.of();

    /** Holds the head until the transaction ends; the first of a project is added. */
    ChainHead lock() throws SQLException {
        Optional<ChainHead> head = find();
        if (head.isEmpty()) {
            begin(ChainHead.empty(project));
            head = find();
        }
        return head.orElseThrow();
    }

    private Optional<ChainHead> find() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ChainHead(project, row.getLong("seq"), HEX.formatHex(row.getBytes("hash"))))
                        : Optional.empty();
            }
        }
    }

    /** Of two transactions that add the head of one project, the later waits for the earlier and adds nothing. */
    private void begin(ChainHead head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, project);
            insert.setLong(2, head.seq());
            insert.setBytes(3, HEX.parseHex(head.hash()));
            insert.executeUpdate();
        }
    }

    void append(AuditRecord record) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, record.project());
            insert.setLong(2, record.seq());
            insert.setObject(3, record.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, record.actor());
            insert.setString(5, record.action());
            insert.setString(6, record.subject());
            insert.setString(7, record.reason());
            insert.setBytes(8, HEX.parseHex(record.prevHash()));
            insert.setBytes(9, HEX.parseHex(record.hash()));
            insert.executeUpdate();
        }
        move(record.head());
    }

    private void move(ChainHead head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, head.seq());
            update.setBytes(2, HEX.parseHex(head.hash()));
            update.setString(3, project);
            update.executeUpdate();
        }
    }
}
