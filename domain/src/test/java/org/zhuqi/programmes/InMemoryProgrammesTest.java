package org.zhuqi.programmes;

class InMemoryProgrammesTest extends ProgrammesContract {
    private final Programmes programmes = new InMemoryProgrammes();

    @Override
    protected Programmes programmes() {
        return programmes;
    }
}
