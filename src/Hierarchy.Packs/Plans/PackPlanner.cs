namespace Hierarchy.Packs;

/// <summary>
/// Turns a pack into a change set, or into a report of everything that is wrong with it. Pure: the same pack, store and options give the
/// same plan, and a pack planned again on what its plan made gives a change set without facts.
/// </summary>
public static class PackPlanner
{
    /// <summary>Plans a pack.</summary>
    /// <param name="pack">The pack; may be planned several times.</param>
    /// <param name="store">The whole graph as it is; the change set is based on its revision.</param>
    /// <param name="options">The day, the moment and who imports.</param>
    /// <param name="progress">Is told every few thousand rows, and when another phase begins; null = nobody wants to know.</param>
    /// <returns>Either a change set or a report with at least one error.</returns>
    public static PackPlan Plan(Pack pack, GraphImage store, PackPlanOptions options, IProgress<PackProgress>? progress = null)
    {
        var context = Arrange(pack, store, options, progress);
        if (options.Prune)
        {
            Pruner.Prune(context);
        }

        context.Begin(PackPhase.Checking);
        PlanCheck.Check(context);
        var summary = SummaryWriter.Write(context);
        if (context.Errors.Count > 0)
        {
            return new PackPlan(ChangeSet: null, context.Errors.ToReport(), summary);
        }

        return new PackPlan(ChangeSetOf(context, store.Revision), PackReport.Clean, summary);
    }

    /// <summary>The name of the change set that a plan would have: whoever knows it, knows whether a pack was imported, or begun.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="revision">The revision of the graph.</param>
    /// <param name="today">As in <see cref="PackPlanOptions.Today"/>.</param>
    /// <param name="prune">As in <see cref="PackPlanOptions.Prune"/>.</param>
    public static MutationId MutationOf(Pack pack, Revision revision, DateOnly today, bool prune)
        => new($"import {pack.ContentHash} on {revision} {Wording.Text(today)}{(prune ? " prune" : "")}");

    /// <summary>
    /// Puts the pack and the store together, and reports what cannot be understood; whether a rule is broken is not looked at yet.
    /// </summary>
    internal static PlanContext Arrange(
        Pack pack, GraphImage store, PackPlanOptions options, IProgress<PackProgress>? progress = null)
    {
        var context = new PlanContext(pack, store, options, progress);
        context.Begin(PackPhase.Matching);
        var references = new References(context);
        new NodeMatcher(context).Match();
        new RelationshipMatcher(context, references).Match();
        new ParentMatcher(context, references).Match();
        return context;
    }

    private static ChangeSet ChangeSetOf(PlanContext context, Revision revision)
    {
        context.Begin(PackPhase.Writing);
        Namesakes.Free(context);
        var (relied, shapedRoots) = new RelianceFinder(context, new UnitRoots(context)).Find();
        return new ChangeSet
        {
            Base = revision,
            Mutation = MutationOf(context.Pack, revision, context.Today, context.Options.Prune),
            Facts = FactWriter.Write(context.Graph, context.Progress),
            Today = context.Today,
            At = context.Options.At,
            Actor = context.Options.Actor,
            Reason = context.Options.Reason,
            Relied = relied,
            ShapedRoots = shapedRoots,
        };
    }
}
