package org.zhuqi.applications.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.CanonicalJson;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, implementationName = "Generated<CLASS_NAME>")
interface ApplicationRows {
    @Mapping(target = "programmeId", source = "programme")
    @Mapping(target = "enterpriseId", source = "enterprise")
    @Mapping(target = "projectCode", source = "project")
    @Mapping(target = "unitId", source = "unit")
    ApplicationRow row(Application application);

    @Mapping(target = "programme", source = "programmeId")
    @Mapping(target = "enterprise", source = "enterpriseId")
    @Mapping(target = "project", source = "projectCode")
    @Mapping(target = "unit", source = "unitId")
    Application application(ApplicationRow row);

    @Mapping(target = "applicationId", source = "application")
    DraftRow row(Draft draft, @Context ApplicationJson json);

    @Mapping(target = "application", source = "applicationId")
    Draft draft(DraftRow row, @Context ApplicationJson json);

    @Mapping(target = "applicationId", source = "application")
    @Mapping(target = "receiptNumber", source = "receipt.number")
    @Mapping(target = "at", source = "receipt.at")
    @Mapping(target = "sha256", source = "receipt.sha256")
    @Mapping(target = "submittedBy", source = "by")
    SubmissionRow row(Submission submission, @Context ApplicationJson json);

    @Mapping(target = "application", source = "applicationId")
    @Mapping(target = "receipt.number", source = "receiptNumber")
    @Mapping(target = "receipt.at", source = "at")
    @Mapping(target = "receipt.sha256", source = "sha256")
    @Mapping(target = "by", source = "submittedBy")
    Submission submission(SubmissionRow row, @Context ApplicationJson json);

    default String text(Answers answers, @Context ApplicationJson json) {
        return json.write(answers);
    }

    default Answers answers(String text, @Context ApplicationJson json) {
        return json.answers(text);
    }

    default String stampsText(Map<String, Draft.Stamp> stamps, @Context ApplicationJson json) {
        return json.writeStamps(stamps);
    }

    default Map<String, Draft.Stamp> stamps(String text, @Context ApplicationJson json) {
        return json.stamps(text);
    }

    default String filesText(List<SubmittedFile> files, @Context ApplicationJson json) {
        return json.writeFiles(files);
    }

    default List<SubmittedFile> files(String text, @Context ApplicationJson json) {
        return json.files(text);
    }

    default String stepsText(List<Step> steps, @Context ApplicationJson json) {
        return json.writeSteps(steps);
    }

    default List<Step> steps(String text, @Context ApplicationJson json) {
        return json.steps(text);
    }

    default String text(CanonicalJson content) {
        return content.text();
    }

    default CanonicalJson content(String text) {
        return new CanonicalJson(text);
    }

    default UUID value(ApplicationId id) {
        return id.value();
    }

    default ApplicationId application(UUID id) {
        return new ApplicationId(id);
    }

    default UUID value(ProgrammeId id) {
        return id.value();
    }

    default ProgrammeId programme(UUID id) {
        return new ProgrammeId(id);
    }

    default UUID value(EnterpriseId id) {
        return id.value();
    }

    default EnterpriseId enterprise(UUID id) {
        return new EnterpriseId(id);
    }

    default @Nullable String value(@Nullable ProjectCode code) {
        return code == null ? null : code.value();
    }

    default @Nullable ProjectCode project(@Nullable String code) {
        return code == null ? null : new ProjectCode(code);
    }

    default UUID value(UserId id) {
        return id.value();
    }

    default UserId user(UUID id) {
        return new UserId(id);
    }

    default String value(ReportingUnitId id) {
        return id.value();
    }

    default ReportingUnitId unit(String id) {
        return new ReportingUnitId(id);
    }

    default @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    default @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    default @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    default @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
