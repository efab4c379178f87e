// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Sntp;

/// <summary>Writes the query of a time client and reads the answer. Pure.</summary>
/// <remarks>
/// <code>
/// bytes  | meaning                         | in the query         | in the answer
/// -------|---------------------------------|----------------------|--------------------------------------------------
/// 0      | leap (2 bits), version (3),     | 23 (0, 4, 3 client)  | leap not 3, mode 4 (server)
///        | mode (3)                        |                      |
/// 1      | stratum                         | 0                    | 1 to 15; 0: refused, with the reason in bytes 12..15
/// 2..23  | not used here                   | 0                    | not looked at
/// 24..31 | time of the client              | 0                    | bytes 40..47 of the query
/// 32..39 | when the query arrived          | 0                    | time
/// 40..47 | when the packet left            | random               | time, not 0
/// </code>
/// A time is 32 bits of seconds since 1900 and 32 bits of their fraction; what is before 1968 belongs to the era from 2036 on. The query carries a random
/// number in place of the time of the client, so that nobody who has not seen it can answer. RFC 4330, RFC 5905.
/// </remarks>
public sealed class SntpPacket
{
    private const byte ClientHeader = 0x23;
    private const int ModeMask = 0x07;
    private const int ServerMode = 4;
    private const int LeapShift = 6;
    private const int LeapUnknown = 3;
    private const int MaxStratum = 15;
    private const int StratumAt = 1;
    private const int ReasonAt = 12;
    private const int ReasonBytes = 4;
    private const int OriginAt = 24;
    private const int ArrivalAt = 32;
    private const int DepartureAt = 40;
    private const int TimeBytes = 8;
    private const uint FirstEraBit = 0x80000000;
    private const long SecondsFrom1900To1970 = 2208988800;
    private const long SecondsPerEra = 4294967296;
    private const int FractionBits = 32;

    private readonly byte[] _cookie = new byte[TimeBytes];

    /// <summary>The query; valid after <see cref="WriteQuery"/>.</summary>
    public byte[] Query { get; } = new byte[SntpConstants.PacketBytes];

    /// <summary>When the answer left the server, microseconds since 1970.</summary>
    public long DepartureMicroseconds { get; private set; }

    /// <summary>How long the server has taken, microseconds; never negative.</summary>
    public long ServerMicroseconds { get; private set; }

    /// <summary>Why the server has refused, up to four letters, for example <c>RATE</c>.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Makes a new query.</summary>
    /// <param name="cookie">Eight random bytes.</param>
    public void WriteQuery(byte[] cookie)
    {
        Array.Copy(cookie, _cookie, TimeBytes);
        Array.Clear(Query, 0, Query.Length);
        Query[0] = ClientHeader;
        Array.Copy(_cookie, 0, Query, DepartureAt, TimeBytes);
    }

    /// <summary>Reads what has come.</summary>
    /// <param name="data">Holds the datagram.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>What it is; the properties are set if it is a time or a refusal.</returns>
    public SntpVerdict Read(byte[] data, int count)
    {
        if (count < SntpConstants.PacketBytes || (data[0] & ModeMask) != ServerMode || !IsToThisQuery(data))
            return SntpVerdict.NotAnAnswer;
        if (data[StratumAt] == 0)
        {
            Reason = ReadReason(data);
            return SntpVerdict.Refused;
        }

        if (data[0] >> LeapShift == LeapUnknown || data[StratumAt] > MaxStratum || IsZero(data, DepartureAt))
            return SntpVerdict.NotSynchronized;
        DepartureMicroseconds = ReadTime(data, DepartureAt);
        long taken = DepartureMicroseconds - ReadTime(data, ArrivalAt);
        ServerMicroseconds = taken < 0 || IsZero(data, ArrivalAt) ? 0 : taken;
        return SntpVerdict.Time;
    }

    /// <summary>Tells the time now: half of the way back and forth after the server has answered.</summary>
    /// <param name="elapsedMicroseconds">Time from the query to its answer.</param>
    /// <returns>Microseconds since 1970.</returns>
    public long TimeAfter(long elapsedMicroseconds)
    {
        long travelled = elapsedMicroseconds - ServerMicroseconds;
        return DepartureMicroseconds + (travelled < 0 ? 0 : travelled / 2);
    }

    private bool IsToThisQuery(byte[] data)
    {
        for (int i = 0; i < TimeBytes; i++)
        {
            if (data[OriginAt + i] != _cookie[i])
                return false;
        }

        return true;
    }

    private static bool IsZero(byte[] data, int at)
    {
        for (int i = 0; i < TimeBytes; i++)
        {
            if (data[at + i] != 0)
                return false;
        }

        return true;
    }

    private static string ReadReason(byte[] data)
    {
        char[] letters = new char[ReasonBytes];
        int count = 0;
        while (count < ReasonBytes && data[ReasonAt + count] > ' ' && data[ReasonAt + count] <= '~')
        {
            letters[count] = (char)data[ReasonAt + count];
            count++;
        }

        return new string(letters, 0, count);
    }

    private static long ReadTime(byte[] data, int at)
    {
        uint seconds = ReadNumber(data, at);
        long fraction = (ReadNumber(data, at + 4) * SntpConstants.MicrosecondsPerSecond) >> FractionBits;
        long era = (seconds & FirstEraBit) == 0 ? SecondsPerEra : 0;
        return (seconds + era - SecondsFrom1900To1970) * SntpConstants.MicrosecondsPerSecond + fraction;
    }

    private static uint ReadNumber(byte[] data, int at) =>
        ((uint)data[at] << 24) | ((uint)data[at + 1] << 16) | ((uint)data[at + 2] << 8) | data[at + 3];
}
