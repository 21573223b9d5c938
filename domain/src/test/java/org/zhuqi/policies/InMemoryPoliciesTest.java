package org.zhuqi.policies;

class InMemoryPoliciesTest extends PoliciesContract {
    private final InMemoryPolicies policies = new InMemoryPolicies();

    @Override
    protected Policies policies() {
        return policies;
    }
}
