package org.zhuqi.subsidies.recoveries;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** Recoveries kept in memory. */
public final class InMemoryRecoveries implements Recoveries {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<RecoveryId, Recovery> recoveries = new LinkedHashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    @Override
    public Optional<Recovery> find(RecoveryId id) {
        return Optional.ofNullable(recoveries.get(id));
    }

    @Override
    public Optional<Recovery> findByApplication(ApplicationId application) {
        return recoveries.values().stream()
                .filter(r -> r.matter().application().equals(application))
                .findFirst();
    }

    @Override
    public void add(Recovery recovery) {
        if (findByApplication(recovery.matter().application()).isPresent()) {
            throw SubsidiesError.REVOKED_ALREADY.refused();
        }
        recoveries.put(recovery.id(), recovery);
    }

    @Override
    public void save(Recovery recovery, Receipt receipt) {
        Recovery kept = recoveries.get(recovery.id());
        if (kept == null || kept.version() != recovery.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        recoveries.put(recovery.id(), recovery.withVersion(recovery.version() + 1));
        receipts.add(receipt);
    }

    @Override
    public List<Receipt> receipts(RecoveryId id) {
        return receipts.stream().filter(r -> r.recovery().equals(id)).toList();
    }

    @Override
    public Set<EnterpriseId> open(Collection<EnterpriseId> enterprises, LocalDate day) {
        return recoveries.values().stream()
                .filter(recovery -> !recovery.settled()
                        && !recovery.at().atZone(ZONE).toLocalDate().isAfter(day))
                .map(recovery -> recovery.matter().enterprise())
                .filter(enterprises::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<EnterpriseId, LocalDate> barred(Collection<EnterpriseId> enterprises, LocalDate day) {
        Map<EnterpriseId, LocalDate> barred = new LinkedHashMap<>();
        for (Recovery recovery : recoveries.values()) {
            LocalDate until = recovery.barredUntil();
            LocalDate from = recovery.at().atZone(ZONE).toLocalDate();
            if (until != null
                    && enterprises.contains(recovery.matter().enterprise())
                    && !until.isBefore(day)
                    && !from.isAfter(day)) {
                barred.merge(recovery.matter().enterprise(), until, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return barred;
    }
}
