namespace Hierarchy.Server.Configurations;

/// <summary>A setting is unknown, out of range or missing; its key stands in the message.</summary>
internal sealed class ConfigurationRefusedException(string key, string problem)
    : RefusalException("CONFIGURATION_REFUSED", $"{key}: {problem}");
