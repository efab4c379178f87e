// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Sntp;

/// <summary>Decides when to ask next, and whom. Pure.</summary>
/// <remarks>
/// Without an answer the pause is doubled from <see cref="RetryMinSeconds"/> to <see cref="RetryMaxSeconds"/>; after one it is
/// <see cref="UpdateIntervalSeconds"/>. The server that the network has named and that of the configuration take turns, the former first. Mirrors
/// <c>mgos_sntp.c</c>. Differs: a server that refuses is not asked again before the longest pause is over.
/// </remarks>
public sealed class SntpSchedule
{
    private int _pauseMilliseconds;
    private bool _isLocalNext;

    /// <summary>Shortest pause after a query without an answer, seconds.</summary>
    public int RetryMinSeconds { get; set; } = 1;

    /// <summary>Longest pause after a query without an answer, seconds.</summary>
    public int RetryMaxSeconds { get; set; } = 30;

    /// <summary>Pause after an answer, seconds; 0 to ask no more.</summary>
    public int UpdateIntervalSeconds { get; set; } = 7200;

    /// <summary>True after an answer, until the next query.</summary>
    public bool IsSynchronized { get; private set; }

    /// <summary>True if it is the turn of the server that the network has named.</summary>
    public bool IsLocalServerNext => _isLocalNext;

    /// <summary>There is a network (again): it starts with the server that this has named.</summary>
    public void StartWithLocalServer() => _isLocalNext = true;

    /// <summary>A query goes out.</summary>
    public void OnQuery() => IsSynchronized = false;

    /// <summary>An answer has come.</summary>
    public void OnTime()
    {
        IsSynchronized = true;
        _pauseMilliseconds = 0;
    }

    /// <summary>The server wants to be left alone.</summary>
    public void OnRefused() => _pauseMilliseconds = ToMilliseconds(RetryMaxSeconds);

    /// <summary>Plans the next query.</summary>
    /// <param name="random">0 to 1.</param>
    /// <returns>Pause before it in milliseconds; 0 if there is to be none.</returns>
    public int PlanNext(double random)
    {
        int pause;
        if (IsSynchronized)
        {
            if (UpdateIntervalSeconds <= 0)
                return 0;
            pause = ToMilliseconds(UpdateIntervalSeconds);
        }
        else
        {
            pause = Double();
        }

        _isLocalNext = IsSynchronized || !_isLocalNext;
        double factor = 1 - SntpConstants.Jitter + 2 * SntpConstants.Jitter * random;
        return (int)(pause * factor);
    }

    private int Double()
    {
        int min = ToMilliseconds(RetryMinSeconds);
        int max = ToMilliseconds(RetryMaxSeconds);
        long next = _pauseMilliseconds * 2L;
        if (next > max)
            next = max;
        if (next < min)
            next = min;
        _pauseMilliseconds = (int)next;
        return _pauseMilliseconds;
    }

    private static int ToMilliseconds(int seconds)
    {
        long milliseconds = seconds * (long)SntpConstants.MillisecondsPerSecond;
        if (milliseconds < SntpConstants.MinPauseMilliseconds)
            return SntpConstants.MinPauseMilliseconds;
        return milliseconds > SntpConstants.MaxPauseMilliseconds ? SntpConstants.MaxPauseMilliseconds : (int)milliseconds;
    }
}
