package org.zhuqi.shared.postgres;

/** Another program has the data directory. */
class DirectoryInUse extends EmbeddedDatabaseRefused {
    DirectoryInUse(String what, String action) {
        super(what, action);
    }
}
