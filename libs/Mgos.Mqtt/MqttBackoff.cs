// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Tells how long to wait before the next attempt.</summary>
/// <remarks>
/// Mirrors the pauses of the original: the first is twice a second or the shortest pause, whichever is longer, each one doubles up to the longest, and each is
/// moved by a tenth at random; with the defaults 2, 4, 8, 16, 32, 60, 60 s. Pure.
/// </remarks>
public sealed class MqttBackoff
{
    private const int FirstMilliseconds = 1000;
    private const int MillisecondsPerSecond = 1000;
    private const int MaxMilliseconds = 1000000000;
    private const int Stopped = -1;
    private const int SpreadParts = 10;

    private int _current;

    /// <summary>True after <see cref="Stop"/>: there are no more attempts.</summary>
    public bool IsStopped => _current == Stopped;

    /// <summary>Pause before the last attempt in milliseconds, without chance; 0 at first and after a success.</summary>
    public int CurrentMilliseconds => _current < 0 ? 0 : _current;

    /// <summary>Begins anew, after a success or when attempts are wanted again.</summary>
    public void Reset() => _current = 0;

    /// <summary>Ends the attempts until <see cref="Reset"/>.</summary>
    public void Stop() => _current = Stopped;

    /// <summary>Tells whether the pause has grown to the longest, so that it is time for the other broker.</summary>
    /// <param name="maxSeconds">Longest pause.</param>
    /// <returns>True if it has.</returns>
    public bool HasReached(double maxSeconds) => _current >= ToMilliseconds(maxSeconds);

    /// <summary>Begins with another broker: the first pause is twice its shortest.</summary>
    /// <param name="minSeconds">Shortest pause.</param>
    public void Switch(double minSeconds) => _current = ToMilliseconds(minSeconds);

    /// <summary>Gives the next pause.</summary>
    /// <param name="minSeconds">Shortest pause.</param>
    /// <param name="maxSeconds">Longest pause.</param>
    /// <param name="random">Any number.</param>
    /// <returns>Milliseconds, 0.9 to 1.1 times the pause.</returns>
    public int Next(double minSeconds, double maxSeconds, uint random)
    {
        int min = ToMilliseconds(minSeconds);
        int max = ToMilliseconds(maxSeconds);
        int next = (_current <= 0 ? FirstMilliseconds : _current) * 2;
        if (next < min)
            next = min;
        if (next > max)
            next = max;
        _current = next;
        int part = next / SpreadParts;
        return part == 0 ? next : next - part + (int)(random % (uint)(part * 2));
    }

    // A pause of nothing would have the device try without end.
    private static int ToMilliseconds(double seconds)
    {
        if (!(seconds > 0))
            return 1;
        double milliseconds = seconds * MillisecondsPerSecond;
        return milliseconds >= MaxMilliseconds ? MaxMilliseconds : milliseconds < 1 ? 1 : (int)milliseconds;
    }
}
