using Mgos.Core;

namespace Company.Lib1;

/// <summary>Counts. Thread: the device's loop.</summary>
public sealed class Counter
{
    /// <summary>How often it has counted since the device started.</summary>
    public int Value { get; private set; }

    /// <summary>Finds the counter of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The counter; null if the library is not part of the firmware.</returns>
    public static Counter From(Device device) => (Counter)device.Parts.Find(typeof(Counter));

    internal void Count() => Value++;
}
