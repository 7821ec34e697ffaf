namespace Hierarchy.Packs;

/// <summary>How much of one thing an import accepts, so that no file can exhaust the memory.</summary>
internal static class CsvLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const long FileBytes = 2L << 30;

    /// <summary>The longest row, in bytes.</summary>
    public const int RowBytes = 1 << 20;

    /// <summary>The longest field, in bytes.</summary>
    public const int FieldBytes = 1 << 16;

    /// <summary>The most columns of a file.</summary>
    public const int Columns = 256;

    /// <summary>The longest code, key or name of an attribute, in characters.</summary>
    public const int KeyLength = 200;
}
