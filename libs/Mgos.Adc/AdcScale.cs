// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Adc;

/// <summary>From a reading to a voltage.</summary>
internal static class AdcScale
{
    // The scale is that of a chip with the usual reference; another reference stretches it.
    internal static int Millivolts(int reading, int scaleMicrovolts, int offsetMillivolts, int referenceMillivolts)
    {
        long microvolts = (long)reading * scaleMicrovolts;
        if (referenceMillivolts > 0)
            microvolts = microvolts * referenceMillivolts / AdcConstants.ReferenceMillivolts;
        return (int)((microvolts + AdcConstants.MicrovoltsPerMillivolt / 2) / AdcConstants.MicrovoltsPerMillivolt) + offsetMillivolts;
    }

    // The converter always gives all bits; a smaller width leaves out the lowest.
    internal static int Narrow(int reading, int width) =>
        width < 0 || width >= AdcConstants.FullWidth ? reading : reading >> (AdcConstants.FullWidth - width);
}
