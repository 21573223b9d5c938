package org.zhuqi.audit.filesystem;

import java.nio.file.Path;
import org.zhuqi.audit.HeadLog;

/** Notes under a folder of a test. */
public final class FileHeadLogFixture {
    private FileHeadLogFixture() {}

    public static HeadLog in(Path data) {
        return new FileHeadLog(data);
    }
}
