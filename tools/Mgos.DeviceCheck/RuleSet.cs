// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mgos.DeviceCheck.Rules;

namespace Mgos.DeviceCheck;

/// <summary>All rules, in the order of their codes.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<Rule> For(CheckOptions options)
    {
        List<Rule> rules =
        [
            new GenericDefinitionRule(), new GenericUseRule(), new MultiDimensionalArrayRule(), new PointerRule(),
            new UnsupportedInstructionRule(), new VolatileRule(), new HidesVirtualRule(), new ReimplementedInterfaceRule(),
            new InterfaceBodyRule(), new CheckedArithmeticRule(), new FilterThrowRule(), new DelegateAsyncRule(),
            new EnumTextRule(), new MissingMemberRule(), new CompileTimeOnlyRule(), new LocalCountRule(),
            new ArgumentCountRule(), new SwitchSizeRule(), new FieldCountRule(), new MethodCountRule(),
            new CodeSizeRule(), new StringTableRule(), new ArrayDataRule(), new AttributeArgumentRule(),
            new NulInStringRule(), new ThrowNullRule(),
        ];
        if (options.IsLibrary)
            rules.AddRange([new StaticInitializerRule(), new MutableStaticRule(options.AllowedStatics)]);
        return rules;
    }
}
