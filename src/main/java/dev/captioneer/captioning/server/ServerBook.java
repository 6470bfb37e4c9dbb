package dev.captioneer.captioning.server;

import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.DetectedServer;
import dev.captioneer.captioning.Server;
import dev.captioneer.captioning.ServerDraft;
import dev.captioneer.captioning.ServerEntry;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.captioning.Servers;
import dev.captioneer.captioning.server.store.ServerRows;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.BaseUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Keeps the administrator's servers and those of the workspaces, and makes captioners of them. */
@Service
@Order(0)
class ServerBook implements Servers {

    static final int MOST = 20;

    /** Who learned something: for a workspace's own server the workspace, else nobody in particular. */
    private record Scope(String workspace, String server, URI url) {}

    private final DefinedServers defined;
    private final ServerRows rows;
    private final ServerKeys keys;
    private final Addresses addresses;
    private final Drafts drafts;
    private final HttpClient client;
    private final LocalServers local;
    private final Clock clock;
    private final Map<Scope, Learned> learned = new ConcurrentHashMap<>();

    ServerBook(
            DefinedServers defined,
            ServerRows rows,
            ServerKeys keys,
            Addresses addresses,
            HttpClient serverClient,
            LocalServers local,
            Clock clock) {
        this.defined = defined;
        this.rows = rows;
        this.keys = keys;
        this.addresses = addresses;
        this.drafts = new Drafts(addresses);
        this.client = serverClient;
        this.local = local;
        this.clock = clock;
    }

    @Override
    public List<Server> of(WorkspaceId workspace) {
        return Stream.concat(
                        defined.settings().stream().map(server -> seen(workspace, server, Server.Owner.ADMINISTRATOR)),
                        rows.ofWorkspace(workspace).stream()
                                .map(server -> seen(workspace, server, Server.Owner.PERSON)))
                .toList();
    }

    @Override
    public Optional<Server> find(WorkspaceId workspace, String id) {
        return of(workspace).stream()
                .filter(server -> server.settings().id().equals(id))
                .findFirst();
    }

    @Override
    public List<Captioner> captioners(WorkspaceId workspace) {
        return of(workspace).stream()
                .<Captioner>map(server -> captioner(workspace, server))
                .toList();
    }

    @Override
    public List<URI> choices() {
        return addresses.allowed().stream().map(BaseUrl::uri).toList();
    }

    @Override
    public boolean takesLocalAddresses() {
        return addresses.takesLocal();
    }

    @Override
    public ServerEntry add(WorkspaceId workspace, ServerDraft draft) {
        if (rows.ofWorkspace(workspace).size() >= MOST) {
            return new ServerEntry.Refused("SRV-TOO-MANY");
        }
        return switch (drafts.check(ServerIds.random(), draft)) {
            case Drafts.Checked.Good(ServerSettings server) -> {
                rows.insert(workspace, server, clock.instant());
                yield new ServerEntry.Kept(seen(workspace, server, Server.Owner.PERSON));
            }
            case Drafts.Checked.Bad(String code) -> new ServerEntry.Refused(code);
        };
    }

    @Override
    public ServerEntry change(WorkspaceId workspace, String id, ServerDraft draft) {
        Optional<ServerSettings> before = own(workspace, id);
        if (before.isEmpty()) {
            return new ServerEntry.NotFound();
        }
        return switch (drafts.check(id, draft)) {
            case Drafts.Checked.Good(ServerSettings server) -> {
                if (!server.baseUrl().equals(before.get().baseUrl())) {
                    forget(workspace, before.get());
                }
                yield rows.update(workspace, server)
                        ? new ServerEntry.Kept(seen(workspace, server, Server.Owner.PERSON))
                        : new ServerEntry.NotFound();
            }
            case Drafts.Checked.Bad(String code) -> new ServerEntry.Refused(code);
        };
    }

    @Override
    public boolean remove(WorkspaceId workspace, String id) {
        own(workspace, id).ifPresent(server -> forget(workspace, server));
        return rows.delete(workspace, id);
    }

    @Override
    public ServerEntry enterKey(WorkspaceId workspace, String id, String typed) {
        Optional<Server> server = find(workspace, id);
        if (server.isEmpty()) {
            return new ServerEntry.NotFound();
        }
        Optional<Secret> key = ServerKeys.parse(typed);
        if (key.isEmpty()) {
            return new ServerEntry.Refused("SRV-KEY-TEXT");
        }
        keys.remember(workspace, id, key.get());
        learned(workspace, server.get()).answers();
        return new ServerEntry.Kept(
                seen(workspace, server.get().settings(), server.get().owner()));
    }

    @Override
    public void forgetKey(WorkspaceId workspace, String id) {
        keys.forget(workspace, id);
    }

    @Override
    public List<DetectedServer> detected(WorkspaceId workspace) {
        if (!takesLocalAddresses()) {
            return List.of();
        }
        List<Integer> known = of(workspace).stream()
                .flatMap(server -> BaseUrl.parse(server.settings().baseUrl().toString()).stream())
                .filter(addresses::isLocal)
                .map(BaseUrl::port)
                .toList();
        return local.find(url -> addresses.mayAsk(url) && !known.contains(url.port()));
    }

    private Optional<ServerSettings> own(WorkspaceId workspace, String id) {
        return rows.ofWorkspace(workspace).stream()
                .filter(server -> server.id().equals(id))
                .findFirst();
    }

    private Server seen(WorkspaceId workspace, ServerSettings server, Server.Owner owner) {
        if (keys.of(workspace, server.id()).isPresent()) {
            return new Server(server, owner, Server.Key.PERSON);
        }
        boolean common = owner == Server.Owner.ADMINISTRATOR
                && defined.key(workspace, server.id()).isPresent();
        return new Server(server, owner, common ? Server.Key.ADMINISTRATOR : Server.Key.NONE);
    }

    private ServerCaptioner captioner(WorkspaceId workspace, Server server) {
        ServerSettings settings = server.settings();
        boolean own = server.owner() == Server.Owner.PERSON;
        ServerAccess access = new ServerAccess(
                client,
                BaseUrl.parse(settings.baseUrl().toString()).orElseThrow(),
                settings.timeout(),
                url -> !own || addresses.mayAsk(url),
                key(workspace, server));
        return new ServerCaptioner(settings, access, learned(workspace, server));
    }

    private Optional<Secret> key(WorkspaceId workspace, Server server) {
        String id = server.settings().id();
        return switch (server.key()) {
            case NONE -> Optional.empty();
            case PERSON -> keys.of(workspace, id);
            case ADMINISTRATOR -> defined.key(workspace, id);
        };
    }

    private Learned learned(WorkspaceId workspace, Server server) {
        // What a key may do is not the business of the others.
        boolean shared = server.owner() == Server.Owner.ADMINISTRATOR && server.key() != Server.Key.PERSON;
        Scope scope = new Scope(
                shared ? "" : workspace.value(),
                server.settings().id(),
                server.settings().baseUrl());
        return learned.computeIfAbsent(scope, _ -> new Learned(clock));
    }

    private void forget(WorkspaceId workspace, ServerSettings server) {
        keys.forget(workspace, server.id());
        learned.remove(new Scope(workspace.value(), server.id(), server.baseUrl()));
    }
}
