package org.zhuqi.audit.web;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhuqi.audit.ChainVerdict;

/**
 * What a check of the chain found, for page and API.
 *
 * @param links how many entries the chain holds when it is whole
 * @param head hash of the last link when it is whole
 * @param fault what is wrong otherwise, e.g. {@code cut-off}
 * @param position the first link that does not hold
 */
record AuditVerdict(
        boolean whole,
        @Nullable Long links,
        @Nullable String head,
        @Nullable String fault,
        @Nullable Long position) implements Serializable {

    static AuditVerdict from(ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Whole whole -> new AuditVerdict(true, whole.links(), whole.head(), null, null);
            case ChainVerdict.Broken broken ->
                new AuditVerdict(
                        false,
                        null,
                        null,
                        broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        broken.position());
        };
    }
}
