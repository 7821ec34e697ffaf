namespace Hierarchy.Packs;

/// <summary>An export cannot be done as asked: nothing was written.</summary>
public sealed class ExportRefusedException : RefusalException
{
    internal ExportRefusedException(string message, Exception? inner = null)
        : base("EXPORT_REFUSED", message, inner)
    {
    }
}
