namespace Hierarchy.Server.Commands;

/// <summary>
/// Tells settings from commands on the command line: <c>--Hierarchy:Key=value</c>, <c>--urls=value</c> and <c>--Logging:…</c>, with
/// <c>=</c> or a blank before the value, go to the configuration; everything else is parsed as command, argument or option.
/// </summary>
internal static class SettingArguments
{
    private static readonly string[] Prefixes = ["--hierarchy:", "--logging:"];

    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
            {
                rest.Add(arguments[i]);
                continue;
            }

            settings.Add(arguments[i]);
            if (!arguments[i].Contains('=', StringComparison.Ordinal) && i + 1 < arguments.Count)
            {
                settings.Add(arguments[++i]);
            }
        }

        return ([.. settings], [.. rest]);
    }

    private static bool IsSetting(string argument)
        => argument.Equals("--urls", StringComparison.OrdinalIgnoreCase)
            || argument.StartsWith("--urls=", StringComparison.OrdinalIgnoreCase)
            || Prefixes.Any(prefix => argument.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
