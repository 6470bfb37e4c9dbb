package dev.captioneer.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.captioneer.process.CaptioneerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM of this machine, in MB. */
final class ServerMemory implements AutoCloseable {

    private static final double MB = 1e6;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final MemoryPoolMXBean old;
    private double before;

    private ServerMemory(JMXConnector connector) throws IOException {
        this.connector = connector;
        memory = ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
        old =
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
                        .stream()
                        .filter(pool ->
                                pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                        .findFirst()
                        .orElseThrow();
    }

    // The address comes from a process that we started on this machine.
    @SuppressWarnings("BanJNDI")
    static ServerMemory of(CaptioneerProcess process) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
        try {
            JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
            return new ServerMemory(JMXConnectorFactory.connect(address));
        } finally {
            machine.detach();
        }
    }

    /** What is reachable, after several collections. */
    double live() {
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / MB;
    }

    void beginGrowth() {
        live();
        old.resetPeakUsage();
        before = old.getUsage().getUsed() / MB;
    }

    /** How much the old generation, where what lives longer and what is large goes, was ever larger than at the beginning. */
    double growth() {
        return old.getPeakUsage().getUsed() / MB - before;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
