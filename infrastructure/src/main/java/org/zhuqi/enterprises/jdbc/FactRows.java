package org.zhuqi.enterprises.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.UserId;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, implementationName = "Generated<CLASS_NAME>")
interface FactRows {
    @Mapping(target = "enterprise", source = "enterpriseId")
    @Mapping(target = "period", source = "row")
    @Mapping(target = "value", source = "row")
    EnterpriseFact fact(FactRow row);

    default FactRow row(EnterpriseFact fact) {
        Period period = fact.period();
        return new FactRow(
                fact.id(),
                fact.enterprise().value(),
                fact.code().value(),
                period == null ? null : period.year(),
                period == null ? null : period.month(),
                fact.value() instanceof StatedValue.Number number ? number.number() : null,
                fact.value() instanceof StatedValue.YesNo yesNo ? yesNo.yes() : null,
                fact.value() instanceof StatedValue.Words words ? words.text() : null,
                fact.source(),
                fact.asOf(),
                fact.recordedAt().atOffset(ZoneOffset.UTC),
                fact.recordedBy().value());
    }

    default @Nullable Period period(FactRow row) {
        return row.year() == null ? null : new Period(row.year(), row.month());
    }

    default StatedValue value(FactRow row) {
        if (row.number() != null) {
            return new StatedValue.Number(row.number());
        }
        return row.yes() != null
                ? new StatedValue.YesNo(row.yes())
                : new StatedValue.Words(Objects.requireNonNull(row.words()));
    }

    default Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    default EnterpriseId enterprise(UUID id) {
        return new EnterpriseId(id);
    }

    default FactCode code(String code) {
        return new FactCode(code);
    }

    default UserId user(UUID id) {
        return new UserId(id);
    }
}
