package org.zhuqi.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/** Ties in memory, for tests of use cases. */
public class InMemoryTies implements Ties {
    private final List<Tie> ties = new ArrayList<>();

    @Override
    public boolean binds(UserId person, EnterpriseId enterprise) {
        return find(person, enterprise).isPresent();
    }

    @Override
    public Set<EnterpriseId> of(UserId person) {
        return ties.stream()
                .filter(tie -> tie.person().equals(person))
                .map(Tie::enterprise)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Tie> find(UserId person, EnterpriseId enterprise) {
        return ties.stream()
                .filter(tie -> tie.person().equals(person) && tie.enterprise().equals(enterprise))
                .findFirst();
    }

    @Override
    public void add(Tie tie) {
        if (!binds(tie.person(), tie.enterprise())) {
            ties.add(tie);
        }
    }

    @Override
    public void remove(UserId person, EnterpriseId enterprise) {
        ties.removeIf(tie -> tie.person().equals(person) && tie.enterprise().equals(enterprise));
    }
}
