namespace Hierarchy.Packs;

/// <summary>What every step of planning works on.</summary>
/// <param name="pack">The pack; never changed, so that it can be planned again.</param>
/// <param name="store">The graph as it is.</param>
/// <param name="options">The circumstances.</param>
/// <param name="progress">Is told how far planning has come; null = nobody wants to know.</param>
internal sealed class PlanContext(Pack pack, GraphImage store, PackPlanOptions options, IProgress<PackProgress>? progress = null)
{
    private const int RowsBetweenReports = 10_000;

    private readonly long _rows = pack.RowCount;
    private long _matched;

    public Pack Pack { get; } = pack;

    /// <summary>The graph that is being planned.</summary>
    public PlanGraph Graph { get; } = new(store, pack);

    public PackPlanOptions Options { get; } = options;

    /// <summary>What is wrong, the text's errors included.</summary>
    public PackErrorList Errors { get; } = new(pack.Errors);

    public IProgress<PackProgress>? Progress { get; } = progress;

    public DateOnly Today => Options.Today;

    public void Report(RowPlace row, PackColumn column, PackErrorCode code, string message)
        => Errors.Add(row.File, row.Line, row.Table!.NumberOf(column), code, message);

    /// <summary>Counts a row that was put into the graph.</summary>
    public void Advance()
    {
        if (++_matched % RowsBetweenReports == 0)
        {
            Progress?.Report(new PackProgress(PackPhase.Matching, _matched, _rows));
        }
    }

    /// <summary>Tells that another phase has begun.</summary>
    public void Begin(PackPhase phase) => Progress?.Report(new PackProgress(phase, Done: 0, _rows));
}
