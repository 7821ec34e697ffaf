namespace Hierarchy;

/// <summary>
/// Which part of a list is asked. <see cref="After"/> and <see cref="Before"/> cut the window first, then <see cref="First"/> or
/// <see cref="Last"/> takes from it.
/// </summary>
public sealed record PageRequest
{
    private PageRequest()
    {
    }

    /// <summary>The whole list: for the program itself, never for a client.</summary>
    public static PageRequest All { get; } = new();

    /// <summary>How many from the window's start; null = <see cref="Last"/> is given, or everything is asked.</summary>
    public int? First { get; private init; }

    /// <summary>How many from the window's end; null = <see cref="First"/> is given, or everything is asked.</summary>
    public int? Last { get; private init; }

    /// <summary>The cursor after which the window starts, exclusive; null = at the list's start.</summary>
    public string? After { get; private init; }

    /// <summary>The cursor before which the window ends, exclusive; null = at the list's end.</summary>
    public string? Before { get; private init; }

    /// <summary>Checks what a client asks: 0 to <see cref="Limits.MaxPage"/>, not both; with neither, the default page.</summary>
    /// <exception cref="ArgumentRefusedException">Out of range, or both are given.</exception>
    public static PageRequest Of(int? first, int? last, string? after, string? before)
    {
        Check("first", first);
        Check("last", last);
        if (first is not null && last is not null)
        {
            throw new ArgumentRefusedException("last", "Give 'first' or 'last', not both.");
        }

        return new PageRequest { First = first ?? (last is null ? Limits.DefaultPage : null), Last = last, After = after, Before = before };
    }

    private static void Check(string name, int? value)
    {
        if (value is < 0 or > Limits.MaxPage)
        {
            throw new ArgumentRefusedException(name, $"'{name}' is {value}; it must be 0 to {Limits.MaxPage}.");
        }
    }
}
