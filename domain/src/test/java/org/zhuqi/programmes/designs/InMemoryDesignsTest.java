package org.zhuqi.programmes.designs;

import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programmes;

class InMemoryDesignsTest extends DesignsContract {
    private final Designs designs = new InMemoryDesigns();
    private final Programmes programmes = new InMemoryProgrammes();

    @Override
    protected Designs designs() {
        return designs;
    }

    @Override
    protected Programmes programmes() {
        return programmes;
    }
}
