package org.zhuqi.documents.clamd;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhuqi.documents.clamd.*}.
 *
 * @param host where a ClamAV daemon listens; without one nobody looks for viruses
 * @param port its port
 * @param timeout how long it may take to answer about one file before the upload is refused
 */
@ConfigurationProperties("zhuqi.documents.clamd")
record ClamdSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("60s") Duration timeout) {
    boolean set() {
        return !host.isBlank();
    }
}
