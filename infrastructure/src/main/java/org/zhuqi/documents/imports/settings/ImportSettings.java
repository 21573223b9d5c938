package org.zhuqi.documents.imports.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code zhuqi.documents.imports.*}.
 *
 * @param largestFile largest spreadsheet that is taken for import
 * @param largestUnpacked how large its contents may become when they are unpacked
 * @param rows how many rows one file may have
 * @param columns how many columns one file may have
 * @param keepFilesFor how long after the last work on it a file is kept; then only what became of it is known
 */
@ConfigurationProperties("zhuqi.documents.imports")
record ImportSettings(
        @DefaultValue("20MB") DataSize largestFile,
        @DefaultValue("64MB") DataSize largestUnpacked,
        @DefaultValue("50000") int rows,
        @DefaultValue("200") int columns,
        @DefaultValue("90d") Duration keepFilesFor) {}
