package org.zhuqi.documents.filesystem;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.StoreChoice;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.documents.UploadParts;

@Configuration
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    DocumentStore filesystemDocumentStore(@Value("${zhuqi.data-directory:./data}") String dataDirectory, Clock clock) {
        return new FilesystemDocumentStore(Path.of(dataDirectory, "documents"), clock);
    }

    @Bean
    UploadParts filesystemUploadParts(@Value("${zhuqi.data-directory:./data}") String dataDirectory) {
        return new FilesystemUploadParts(Path.of(dataDirectory, "documents", "parts"));
    }

    @Bean
    StoreChoice storeChoice(DocumentSettings settings) {
        return new StoreChoice(settings.store());
    }

    @Bean
    UploadLimits uploadLimits(DocumentSettings settings) {
        return new UploadLimits(settings.largestFile().toBytes(), settings.filesPerRecord());
    }
}
