using System.Reflection;

namespace Hierarchy.Server.Tests.Lists;

/// <summary>A store without anything in it, which keeps what its last list was asked.</summary>
public class AskedListSession : DispatchProxy
{
    public NodeType AskedType { get; private set; }

    public FindRequest? Asked { get; private set; }

    public static (IGraphStore Store, AskedListSession Session) Create()
    {
        var session = Create<IGraphSession, AskedListSession>();
        return (new OneSessionStore(session), (AskedListSession)(object)session);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IGraphSession.FindAsync):
                AskedType = (NodeType)args![0]!;
                Asked = (FindRequest)args[1]!;
                return new ValueTask<PagedLists<NodeRef>>(new NoNodes());
            case "get_Revision":
                return Revision.Zero;
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
