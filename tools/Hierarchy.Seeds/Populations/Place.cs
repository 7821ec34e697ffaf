using System.Globalization;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Populations;

/// <summary>A unit while a pack is being made: a row that knows its parent and its children.</summary>
internal sealed class Place(UnitRow row, Place? parent)
{
    public UnitRow Row { get; } = row;

    public Place? Parent { get; } = parent;

    public List<Place> Children { get; } = [];

    public string Code => Row.Code;

    public bool IsActive => Row.Status is null;

    /// <summary>The first day on which the place exists.</summary>
    public DateOnly Start => Row.PlannedOn ?? Row.OpenedOn ?? new DateOnly(2012, 1, 1);

    /// <summary>The place itself or the one above it that has this kind.</summary>
    public Place At(string kind) => Row.Kind == kind ? this : Parent!.At(kind);

    /// <summary>Adds a child after the others; its code is this one's and two digits.</summary>
    public Place Add(string kind, string name, string form, Func<UnitRow, UnitRow> complete)
    {
        var order = Children.Count + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"{Code}-{order:00}");
        var child = new Place(complete(new UnitRow(code, Code, kind, name, form) { Order = order }), this);
        Children.Add(child);
        return child;
    }

    /// <summary>The place itself and everything below it, parents before children.</summary>
    public IEnumerable<Place> SelfAndBelow() => Children.SelectMany(child => child.SelfAndBelow()).Prepend(this);
}
