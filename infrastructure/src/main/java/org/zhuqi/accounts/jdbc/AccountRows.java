package org.zhuqi.accounts.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, implementationName = "Generated<CLASS_NAME>")
interface AccountRows {
    @Mapping(target = "nameZh", source = "name.zh")
    @Mapping(target = "nameKo", source = "name.ko")
    @Mapping(target = "nameEn", source = "name.en")
    @Mapping(target = "role", source = "post.role")
    @Mapping(target = "unitId", source = "post.unit")
    @Mapping(target = "enterpriseId", source = "post.enterprise")
    @Mapping(target = "passwordHash", source = "credentials.hash")
    @Mapping(target = "earlierHashes", source = "credentials.earlier")
    @Mapping(target = "passwordChangedAt", source = "credentials.changedAt")
    @Mapping(target = "mustChange", source = "credentials.mustChange")
    @Mapping(target = "passwordAges", source = "credentials.ages")
    @Mapping(target = "failures", source = "attempts.failures")
    @Mapping(target = "lockedUntil", source = "attempts.lockedUntil")
    AccountRow row(Account account);

    @Mapping(target = "name.zh", source = "nameZh")
    @Mapping(target = "name.ko", source = "nameKo")
    @Mapping(target = "name.en", source = "nameEn")
    @Mapping(target = "post.role", source = "role")
    @Mapping(target = "post.unit", source = "unitId")
    @Mapping(target = "post.enterprise", source = "enterpriseId")
    @Mapping(target = "credentials.hash", source = "passwordHash")
    @Mapping(target = "credentials.earlier", source = "earlierHashes")
    @Mapping(target = "credentials.changedAt", source = "passwordChangedAt")
    @Mapping(target = "credentials.mustChange", source = "mustChange")
    @Mapping(target = "credentials.ages", source = "passwordAges")
    @Mapping(target = "attempts.failures", source = "failures")
    @Mapping(target = "attempts.lockedUntil", source = "lockedUntil")
    Account account(AccountRow row);

    default UUID value(UserId id) {
        return id.value();
    }

    default UserId user(UUID id) {
        return new UserId(id);
    }

    default @Nullable UUID value(@Nullable EnterpriseId id) {
        return id == null ? null : id.value();
    }

    default @Nullable EnterpriseId enterprise(@Nullable UUID id) {
        return id == null ? null : new EnterpriseId(id);
    }

    default @Nullable String value(@Nullable ReportingUnitId id) {
        return id == null ? null : id.value();
    }

    default @Nullable ReportingUnitId unit(@Nullable String id) {
        return id == null ? null : new ReportingUnitId(id);
    }

    default String value(Username username) {
        return username.value();
    }

    default Username username(String username) {
        return new Username(username);
    }

    default String lines(List<String> hashes) {
        return String.join("\n", hashes);
    }

    default List<String> hashes(String lines) {
        return lines.lines().toList();
    }

    default @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    default @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
