package org.zhuqi.documents.filesystem;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.documents.UploadParts;
import org.zhuqi.documents.UploadPartsContract;

class FilesystemUploadPartsTest extends UploadPartsContract {
    @TempDir
    private Path folder;

    @Override
    protected UploadParts parts() {
        return new FilesystemUploadParts(folder.resolve("parts"));
    }
}
