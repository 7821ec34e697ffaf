namespace Hierarchy.Server.Hosting;

/// <summary>How far the start has come; read by every request, written by the start alone.</summary>
internal sealed class Readiness
{
    private volatile string? _step = "starting";

    /// <summary>What is still going on, for a person; null = ready.</summary>
    public string? Step => _step;

    /// <summary>Whether requests are answered.</summary>
    public bool IsReady => _step is null;

    /// <summary>Says what goes on now.</summary>
    public void Report(string step) => _step = step;

    /// <summary>From now on requests are answered.</summary>
    public void Complete() => _step = null;
}
