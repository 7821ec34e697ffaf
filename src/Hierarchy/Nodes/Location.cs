namespace Hierarchy;

/// <summary>A point on the earth, WGS84.</summary>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
public readonly record struct Location(double Longitude, double Latitude);
