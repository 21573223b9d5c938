package org.zhuqi.documents.filesystem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code zhuqi.documents.*}.
 *
 * @param store id of the store that takes new contents
 * @param largestFile largest file that is accepted
 * @param filesPerRecord how many files one record may have
 */
@ConfigurationProperties("zhuqi.documents")
record DocumentSettings(
        @DefaultValue("filesystem") String store,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("50") int filesPerRecord) {}
