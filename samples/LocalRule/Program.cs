LocalRule.Sample.Run(Console.Out);
