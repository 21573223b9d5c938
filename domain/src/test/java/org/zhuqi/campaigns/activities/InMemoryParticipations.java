package org.zhuqi.campaigns.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

public final class InMemoryParticipations implements Participations {
    private final Map<ParticipationId, Participation> stored = new LinkedHashMap<>();
    private final List<EntryChange> changes = new ArrayList<>();

    @Override
    public Optional<Participation> find(ParticipationId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Participation> lock(ParticipationId id) {
        return find(id);
    }

    @Override
    public Optional<Participation> of(ActivityId activity, EnterpriseId enterprise) {
        return first(
                each -> each.activity().equals(activity) && each.enterprise().equals(enterprise));
    }

    @Override
    public Optional<Participation> findByToken(String token) {
        return first(each -> each.badge().token().equals(token));
    }

    @Override
    public Optional<Participation> findByCode(ActivityId activity, String code) {
        return first(
                each -> each.activity().equals(activity) && each.badge().code().equals(code));
    }

    private Optional<Participation> first(Predicate<Participation> wanted) {
        return stored.values().stream().filter(wanted).findFirst();
    }

    @Override
    public int placesTaken(ActivityId activity) {
        return (int) of(activity)
                .filter(each -> each.status() == ParticipationStatus.REGISTERED)
                .count();
    }

    @Override
    public int peopleExpected(ActivityId activity) {
        return of(activity)
                .filter(each -> each.status() == ParticipationStatus.REGISTERED)
                .mapToInt(Participation::people)
                .sum();
    }

    @Override
    public void keep(EntryChange change) {
        changes.add(change);
    }

    @Override
    public List<EntryChange> changes(ParticipationId id) {
        return changes.stream().filter(change -> change.part().equals(id)).toList();
    }

    @Override
    public Set<String> boothsTaken(ActivityId activity) {
        return of(activity).map(Participation::booth).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public List<EnterpriseId> expecting(ActivityId activity) {
        return of(activity)
                .filter(each -> each.status() != ParticipationStatus.WITHDRAWN)
                .map(Participation::enterprise)
                .toList();
    }

    @Override
    public List<Participation> waiting(ActivityId activity, int most) {
        return of(activity)
                .filter(each -> each.status() == ParticipationStatus.WAITING)
                .sorted(Comparator.comparing(Participation::since))
                .limit(most)
                .toList();
    }

    private Stream<Participation> of(ActivityId activity) {
        return stored.values().stream().filter(each -> each.activity().equals(activity));
    }

    @Override
    public void add(Participation participation) {
        if (of(participation.activity(), participation.enterprise()).isPresent()) {
            throw ActivitiesError.REGISTERED_ALREADY.refused();
        }
        stored.put(participation.id(), participation);
    }

    @Override
    public void save(Participation participation) {
        Participation before = stored.get(participation.id());
        if (before == null || before.version() != participation.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        String booth = participation.booth();
        if (booth != null
                && !booth.equals(before.booth())
                && boothsTaken(participation.activity()).contains(booth)) {
            throw ActivitiesError.BOOTH_TAKEN.refused(booth);
        }
        stored.put(
                participation.id(),
                new Participation(
                        participation.id(),
                        participation.activity(),
                        participation.enterprise(),
                        participation.unit(),
                        participation.status(),
                        participation.since(),
                        participation.entry(),
                        participation.badge(),
                        booth,
                        participation.arrival(),
                        participation.printed(),
                        participation.version() + 1));
    }
}
