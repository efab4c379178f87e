using Mgos.Core;

namespace Company.Lib1;

/// <summary>Starts the counter with the device.</summary>
public sealed class CounterLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "counter";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        Counter counter = new Counter();
        device.Parts.Add(counter);
        int interval = CounterConfig.From(device).IntervalMs;
        if (interval > 0)
            device.Timers.Set(interval, TimerOptions.Repeat, counter.Count);
        return true;
    }
}
