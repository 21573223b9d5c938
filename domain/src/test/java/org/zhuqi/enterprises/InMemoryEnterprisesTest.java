package org.zhuqi.enterprises;

class InMemoryEnterprisesTest extends EnterprisesContract {
    private final Enterprises enterprises = new InMemoryEnterprises();

    @Override
    protected Enterprises enterprises() {
        return enterprises;
    }
}
