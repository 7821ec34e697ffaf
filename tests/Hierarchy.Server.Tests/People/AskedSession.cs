using System.Reflection;

namespace Hierarchy.Server.Tests.People;

/// <summary>A store of one unit without anything around it, which keeps what its last expansion and its last list were asked.</summary>
public class AskedSession : DispatchProxy
{
    public ExpandRequest? Asked { get; private set; }

    public FindRequest? AskedList { get; private set; }

    public NodeType AskedType { get; private set; }

    public static (IGraphStore Store, AskedSession Session) Create()
    {
        var session = Create<IGraphSession, AskedSession>();
        return (new OneSessionStore(session), (AskedSession)(object)session);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IGraphSession.FindByKeyAsync):
                return new ValueTask<NodeRef[]>([new NodeRef(1)]);
            case nameof(IGraphSession.ExpandAsync):
                Asked = (ExpandRequest)args![1]!;
                return new ValueTask<PagedLists<NodeRef>>(new NoNodes());
            case nameof(IGraphSession.FindAsync):
                AskedType = (NodeType)args![0]!;
                AskedList = (FindRequest)args[1]!;
                return new ValueTask<PagedLists<NodeRef>>(new NoNodes());
            case "get_Revision":
                return Revision.Zero;
            case "get_Age":
                return null;
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }

    private sealed class NoNodes() : PagedLists<NodeRef>([0, 0], [], [false], [false], [0])
    {
        public override string CursorAt(int element) => throw new ArgumentOutOfRangeException(nameof(element));
    }

    private sealed class OneSessionStore(IGraphSession session) : IGraphStore
    {
        public ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken) => new(session);
    }
}
