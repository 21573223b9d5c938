package org.zhuqi.enterprises.jdbc;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.enterprises.Title;
import org.zhuqi.shared.EnterpriseId;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, implementationName = "Generated<CLASS_NAME>")
interface TitleRows {
    @Mapping(target = "enterprise", source = "enterpriseId")
    @Mapping(target = "from", source = "heldFrom")
    @Mapping(target = "to", source = "heldTo")
    @Mapping(target = "cancelled", source = "row")
    Title title(TitleRow row);

    @Mapping(target = "enterpriseId", source = "enterprise.value")
    @Mapping(target = "heldFrom", source = "from")
    @Mapping(target = "heldTo", source = "to")
    @Mapping(target = "cancelledOn", source = "cancelled.on")
    @Mapping(target = "cancelReason", source = "cancelled.reason")
    TitleRow row(Title title);

    default Title.@Nullable Cancellation cancelled(TitleRow row) {
        return row.cancelledOn() == null
                ? null
                : new Title.Cancellation(row.cancelledOn(), Objects.requireNonNull(row.cancelReason()));
    }

    default EnterpriseId enterprise(UUID id) {
        return new EnterpriseId(id);
    }
}
