namespace Hierarchy.Packs;

/// <summary>What every step of planning works on.</summary>
/// <param name="Pack">The pack; never changed, so that it can be planned again.</param>
/// <param name="Graph">The graph that is being planned.</param>
/// <param name="Options">The circumstances.</param>
/// <param name="Errors">What is wrong, the text's errors included.</param>
internal sealed record PlanContext(Pack Pack, PlanGraph Graph, PackPlanOptions Options, PackErrorList Errors)
{
    public DateOnly Today => Options.Today;

    public void Report(PackRow row, PackColumn column, PackErrorCode code, string message)
        => Errors.Add(row.Table.File.Name, row.Line, row.Table.NumberOf(column), code, message);
}
