// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>Dates as HTTP writes them: <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
internal static class HttpDate
{
    private const int NameLetters = 3;

    internal static void Write(ByteWriter writer, long unixSeconds)
    {
        CivilTime time = new CivilTime(unixSeconds);
        writer.Text("SunMonTueWedThuFriSat".Substring(time.DayOfWeek * NameLetters, NameLetters));
        writer.Text(", ");
        writer.TwoDigits(time.Day);
        writer.Byte(' ');
        writer.Text("JanFebMarAprMayJunJulAugSepOctNovDec".Substring((time.Month - 1) * NameLetters, NameLetters));
        writer.Byte(' ');
        writer.Number(time.Year);
        writer.Byte(' ');
        writer.TwoDigits(time.Hour);
        writer.Byte(':');
        writer.TwoDigits(time.Minute);
        writer.Byte(':');
        writer.TwoDigits(time.Second);
        writer.Text(" GMT");
    }
}
