package dev.ratchet.events.audit;

/**
 * The end of a project's chain. Noted down somewhere else, it proves later that nothing up to it has been rewritten.
 *
 * @param seq number of the last record; 0 where there is none
 * @param hash of the last record, hexadecimal; {@link AuditChain#ROOT} where there is none
 */
public record ChainHead(String project, long seq, String hash) {

    public static ChainHead empty(String project) {
        return new ChainHead(project, 0, AuditChain.ROOT);
    }
}
