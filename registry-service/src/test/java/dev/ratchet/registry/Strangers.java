package dev.ratchet.registry;

import javax.sql.DataSource;

/** People of another project. */
final class Strangers {
    private Strangers() {}

    /** The key of an owner of another project. */
    static String key(DataSource dataSource) {
        String key = Accounts.OWNER.replace("rk_owner_", "rk_stranger_");
        Rows.change(
                dataSource,
                "insert into api_keys (prefix, key_hash, role, project, name) values ('stranger', sha256('" + key
                        + "'), 'owner', 'elsewhere', 'stranger') on conflict do nothing");
        return key;
    }
}
