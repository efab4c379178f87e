// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Adc;

/// <summary>From a reading to a voltage.</summary>
internal static class AdcScale
{
    internal static int Millivolts(int reading, int scaleMicrovolts, int offsetMillivolts) =>
        (int)(((long)reading * scaleMicrovolts + AdcConstants.MicrovoltsPerMillivolt / 2) / AdcConstants.MicrovoltsPerMillivolt) + offsetMillivolts;
}
