namespace Hierarchy.Execution.Plans;

/// <summary>What an operation does.</summary>
public enum OperationKind
{
    /// <summary>It reads.</summary>
    Query,

    /// <summary>It writes: its root fields run one after the other.</summary>
    Mutation,

    /// <summary>It is run once for each event; the event is the root value.</summary>
    Subscription,
}
