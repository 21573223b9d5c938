package org.zhuqi.applications.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON columns of this room's tables. */
@Component
@RequiredArgsConstructor
class ApplicationJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnswersCodec answersCodec;
    private final RuleCodec ruleCodec;

    private record StampJson(long version, UUID by, String name, String at) {}

    private record FileJson(
            String material, UUID attachment, String fileName, String mediaType, long size, String sha256) {}

    String write(Answers answers) {
        return answersCodec.write(answers);
    }

    Answers answers(String text) {
        return answersCodec.read(text);
    }

    String writeStamps(Map<String, Draft.Stamp> stamps) {
        Map<String, StampJson> json = new TreeMap<>();
        stamps.forEach((field, stamp) -> json.put(
                field,
                new StampJson(
                        stamp.version(),
                        stamp.by().value(),
                        stamp.byName(),
                        stamp.at().toString())));
        return JSON.writeValueAsString(json);
    }

    Map<String, Draft.Stamp> stamps(String text) {
        Map<String, Draft.Stamp> stamps = new TreeMap<>();
        JSON.readValue(text, new TypeReference<Map<String, StampJson>>() {})
                .forEach((field, stamp) -> stamps.put(
                        field,
                        new Draft.Stamp(
                                stamp.version(), new UserId(stamp.by()), stamp.name(), Instant.parse(stamp.at()))));
        return stamps;
    }

    String writeSteps(List<Step> steps) {
        return ruleCodec.writeSteps(steps);
    }

    List<Step> steps(String text) {
        return ruleCodec.readSteps(text);
    }

    String writeFiles(List<SubmittedFile> files) {
        return JSON.writeValueAsString(files.stream()
                .map(file -> new FileJson(
                        file.material(),
                        file.attachment().value(),
                        file.fileName(),
                        file.mediaType(),
                        file.size(),
                        file.sha256()))
                .toList());
    }

    List<SubmittedFile> files(String text) {
        return JSON.readValue(text, new TypeReference<List<FileJson>>() {}).stream()
                .map(file -> new SubmittedFile(
                        file.material(),
                        new AttachmentId(file.attachment()),
                        file.fileName(),
                        file.mediaType(),
                        file.size(),
                        file.sha256()))
                .toList();
    }
}
