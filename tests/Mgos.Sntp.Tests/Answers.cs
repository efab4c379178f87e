// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Sntp.Tests;

/// <summary>Answers of a time server.</summary>
internal static class Answers
{
    internal const int OriginAt = 24;
    internal const int ArrivalAt = 32;
    internal const int DepartureAt = 40;

    private const int TimeBytes = 8;

    /// <summary>A right answer to a query: version 4, stratum 2.</summary>
    /// <param name="query">The query.</param>
    /// <param name="arrival">Seconds since 1900 of the arrival.</param>
    /// <param name="departure">Seconds since 1900 of the departure.</param>
    /// <param name="fraction">Fraction of both in units of 1/256 s.</param>
    internal static byte[] To(byte[] query, uint arrival, uint departure, int fraction)
    {
        byte[] data = new byte[SntpConstants.PacketBytes];
        data[0] = 0x24;
        data[1] = 2;
        System.Array.Copy(query, DepartureAt, data, OriginAt, TimeBytes);
        PutTime(data, ArrivalAt, arrival, fraction);
        PutTime(data, DepartureAt, departure, fraction);
        return data;
    }

    private static void PutTime(byte[] data, int at, uint seconds, int fraction)
    {
        for (int i = 0; i < 4; i++)
            data[at + i] = (byte)(seconds >> (24 - 8 * i));
        data[at + 4] = (byte)fraction;
    }
}
