package org.zhuqi.enterprises.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.enterprises.CodeOverride;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

@Mapper(
        uses = EnterpriseJson.class,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        implementationName = "Generated<CLASS_NAME>")
interface EnterpriseRows {
    @Mapping(target = "override", source = "row")
    @Mapping(target = "names", source = "row")
    @Mapping(target = "unit", source = "unitId")
    @Mapping(target = "county", source = "countyId")
    Enterprise enterprise(EnterpriseRow row, @Context EnterpriseJson json);

    @Mapping(target = "overrideBy", source = "override.by.value")
    @Mapping(target = "overrideAt", source = "override.at")
    @Mapping(target = "overrideReason", source = "override.reason")
    @Mapping(target = "overrideLicence", source = "override.licence.value")
    @Mapping(target = "nameZh", source = "names.zh")
    @Mapping(target = "nameKo", source = "names.ko")
    @Mapping(target = "formerNames", source = "names.former")
    @Mapping(target = "unitId", source = "unit")
    @Mapping(target = "countyId", source = "county")
    EnterpriseRow row(Enterprise enterprise);

    default EnterpriseNames names(EnterpriseRow row, @Context EnterpriseJson json) {
        return new EnterpriseNames(row.nameZh(), row.nameKo(), json.names(row.formerNames()));
    }

    default @Nullable CodeOverride override(EnterpriseRow row) {
        return row.overrideBy() == null
                ? null
                : new CodeOverride(
                        new UserId(row.overrideBy()),
                        Objects.requireNonNull(row.overrideAt()).toInstant(),
                        Objects.requireNonNull(row.overrideReason()),
                        new AttachmentId(Objects.requireNonNull(row.overrideLicence())));
    }

    default @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    default EnterpriseId id(UUID id) {
        return new EnterpriseId(id);
    }

    default UUID id(EnterpriseId id) {
        return id.value();
    }

    default @Nullable CreditCode code(@Nullable String code) {
        return code == null ? null : new CreditCode(code);
    }

    default @Nullable String code(@Nullable CreditCode code) {
        return code == null ? null : code.value();
    }

    default @Nullable ReportingUnitId unit(@Nullable String unit) {
        return unit == null ? null : new ReportingUnitId(unit);
    }

    default @Nullable String unit(@Nullable ReportingUnitId unit) {
        return unit == null ? null : unit.value();
    }

    default @Nullable IndustryCode industry(@Nullable String industry) {
        return industry == null ? null : new IndustryCode(industry);
    }

    default @Nullable String industry(@Nullable IndustryCode industry) {
        return industry == null ? null : industry.value();
    }
}
