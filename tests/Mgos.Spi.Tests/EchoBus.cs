// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Spi.Tests;

/// <summary>A bus whose device sends each byte plus one, and that writes down what happens.</summary>
internal sealed class EchoBus : SpiBus
{
    internal string Trace { get; private set; } = "";

    internal bool Fails { get; set; }

    protected override bool Transfer(int chipSelect, int mode, int frequencyHertz, byte[] written, byte[] read, int count)
    {
        Trace += "cs" + chipSelect.ToString() + " m" + mode.ToString() + " f" + frequencyHertz.ToString() + " ";
        for (int i = 0; i < count; i++)
        {
            Trace += written[i].ToString("X2");
            read[i] = (byte)(written[i] + 1);
        }

        return !Fails;
    }
}
