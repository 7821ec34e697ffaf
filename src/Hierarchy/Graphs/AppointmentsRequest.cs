namespace Hierarchy;

/// <summary>Appointments of each source, in the order: post, person key, place's code or key, first day, id.</summary>
public sealed record AppointmentsRequest
{
    /// <summary>For units: at the unit, or at it and every open unit below. Bodies and people have DIRECT only.</summary>
    public Scope Scope { get; init; } = Scope.Direct;

    /// <summary>Only these posts; empty = all.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>Which part of each list.</summary>
    public PageRequest Page { get; init; } = PageRequest.All;

    /// <summary>Whether <see cref="PagedLists{TElement}.Totals"/> are wanted.</summary>
    public bool WithTotals { get; init; }
}
